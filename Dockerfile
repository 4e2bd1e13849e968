# The site, the operator's command line and the worker in one image. It holds no secrets and no database.
FROM node:24-bookworm-slim AS build
WORKDIR /foljsam
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
# No package may run a script of its own while it is installed.
RUN npm ci --include=dev --ignore-scripts
COPY . .
# The same one for each release, and a tab that was opened before the release finds the actions of the new one.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
RUN node scripts/build-image.mjs && npm prune --omit=dev --legacy-peer-deps --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /foljsam
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    NEXT_MANUAL_SIG_HANDLE=true \
    FOLJSAM_ROOT=/foljsam \
    HOSTNAME=0.0.0.0 \
    PORT=3000 \
    KEEP_ALIVE_TIMEOUT=65000
COPY --from=build /foljsam/package.json ./
COPY --from=build /foljsam/node_modules ./node_modules
COPY --from=build /foljsam/dist ./dist
COPY --from=build /foljsam/prisma/migrations ./prisma/migrations
COPY --from=build /foljsam/templates ./templates
COPY --from=build /foljsam/.next/standalone ./.next/standalone
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# The worker: docker run … node dist/foljsam.mjs worker. Migrations, once a release: … node dist/foljsam.mjs database migrate.
CMD ["node", ".next/standalone/server.js"]
