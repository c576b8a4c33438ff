/** @type {import("next").NextConfig} */
export default {
  // The repository around this folder has a lockfile of its own.
  outputFileTracingRoot: import.meta.dirname,
  eslint: { ignoreDuringBuilds: true },
}
