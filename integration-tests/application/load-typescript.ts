import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { type Options, transformSync } from "@swc/core"
import swc from "./swc-options.json"

type Compilable = NodeJS.Module & { _compile: (code: string, filename: string) => void }

type SourceMapSupport = {
  install: (options: {
    environment: "node"
    handleUncaughtExceptions: boolean
    retrieveSourceMap: (filename: string) => { map: string; url: string } | null
  }) => void
}

/** The copy that Jest has installed in this process. */
const sourceMapSupport: SourceMapSupport = createRequire(require.resolve("jest-runner"))(
  "source-map-support"
)

/** Lets this process `require` TypeScript outside of Jest's modules, with the lines of the sources in stack traces. */
export function loadTypescript(): void {
  const maps = new Map<string, string>()
  require.extensions[".ts"] = (module: NodeJS.Module, filename: string) => {
    const { code, map } = transformSync(readFileSync(filename, "utf8"), {
      ...(swc as Options),
      filename,
      configFile: false,
      swcrc: false,
      sourceMaps: true,
      module: { type: "commonjs" },
    })
    maps.set(filename, map!)
    ;(module as Compilable)._compile(code, filename)
  }
  sourceMapSupport.install({
    environment: "node",
    handleUncaughtExceptions: false,
    retrieveSourceMap: (filename) => {
      const map = maps.get(filename)
      return map ? { map, url: filename } : null
    },
  })
}
