# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --loglevel=error
COPY tsconfig.json tsconfig.build.json main.ts program.ts house.ts ./
COPY program ./program
COPY src ./src
COPY adapters ./adapters
COPY jobs ./jobs
RUN npx tsc -p tsconfig.build.json

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node: the pinned binaries are left out.
RUN npm install --omit=dev --omit=optional --loglevel=error

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./
COPY package.json LICENSE ./
USER node
# Healthy while this host's heartbeat stands in Redis; see docs/operating.md.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "main.js", "health"]
# The same flags as npm start's: they keep a worker small.
ENTRYPOINT ["node", "--optimize-for-size", "--max-semi-space-size=2", "main.js"]
CMD ["start"]
