import medusa from "@medusajs/eslint-plugin"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

// Medusa's presets ignore every test file; here tests follow the same rules as the rest of the code.
const isOnlyIgnores = (block) => Object.keys(block).every((key) => key === "ignores")
const medusaStrict = medusa.configs.strict.filter((block) => !isOnlyIgnores(block))

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      ".medusa/**",
      "public/**",
      "coverage/**",
      ".cache/**",
      "**/*.generated.ts",
      "src/admin/__admin-extensions__.js",
      // It compiles against the packed package, which exists only while that is checked.
      "integration-tests/consumer/**",
      // A project of its own; it compiles with what it installs for itself.
      "examples/storefront/**",
    ],
  },
  tseslint.configs.recommended,
  medusaStrict,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.check.json", "./src/admin/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // In the browser it is the dashboard's own zod, which is bundled already. Medusa's entry point for the
      // backend is CommonJS, and would bring the whole of zod a second time.
      "@medusajs/zod-import-source": "off",
    },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    ignores: ["src/admin/lib/toast.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@medusajs/ui",
              importNames: ["toast"],
              message: "lib/toast shows messages where they lie over no button.",
            },
          ],
        },
      ],
    },
  },
  {
    rules: {
      // The compiler's convention: a leading underscore says that an argument is there for its position.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // It wants every public method to be `@InjectManager()`, but one that writes several tables
      // opens its own transaction and is therefore `@InjectTransactionManager()`.
      "@medusajs/use-inject-manager-on-public-methods": "off",
    },
  },
  {
    // The repository's own scripts and tests are not part of a Medusa application.
    files: [
      "scripts/**",
      "bin/**",
      "examples/**",
      "bench/**",
      "integration-tests/**",
      "*.{js,mjs,ts}",
      "**/__tests__/**",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // Jest and ts-node load these as CommonJS.
    files: ["*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  }
)
