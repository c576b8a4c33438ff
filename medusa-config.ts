import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

/** The repository runs itself as a Medusa app, so that the demo and the tests use the sources directly. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    // The demo serves a production build over plain http, where browsers drop secure cookies.
    cookieOptions: process.env.INSECURE_COOKIES === "true" ? { secure: false } : undefined,
    http: {
      storeCors: process.env.STORE_CORS || "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS || "http://localhost:9000",
      authCors: process.env.AUTH_CORS || "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: {
    disable: process.env.DISABLE_MEDUSA_ADMIN === "true",
  },
  modules: [
    { resolve: "./src/modules/traceability" },
    { resolve: "./src/modules/purchasing" },
    { resolve: "./src/modules/core-extensions" },
    // Medusa's own comes with a licence: permissions are tested with another in its place.
    ...(process.env.ROLES_MODULE ? [{ key: "rbac", resolve: process.env.ROLES_MODULE }] : []),
  ],
})
