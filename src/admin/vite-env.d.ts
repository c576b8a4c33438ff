/// <reference types="vite/client" />

/** Defined by the bundler of the Medusa admin that the plugin is built into. */
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined
