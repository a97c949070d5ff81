# The program alone, for a reverse proxy in front of it: docs/deployment.md.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Api -c Release -o /publish

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /opt/matching
COPY --from=build /publish .
# Database and keys: name a volume here, or they end with the container.
RUN mkdir -m 700 /var/lib/matching && chown app:app /var/lib/matching
VOLUME /var/lib/matching
# The youngest objects get 16 MiB (hexadecimal): docs/decisions/0131.
ENV Data__Folder=/var/lib/matching \
    ASPNETCORE_URLS=http://+:8080 \
    DOTNET_GCgen0size=1000000
USER app
EXPOSE 8080
ENTRYPOINT ["dotnet", "/opt/matching/Matching.Api.dll"]
