import { runNode } from "./child-processes.mjs"
import { hasSpecs, runJest } from "./jest.mjs"
import { dropPreparedDemo, prepareDemo } from "./prepared-demo.mjs"
import { ensureTestTemplate } from "./test-template.mjs"

const minutes = (count) => count * 60

const tsc = "node_modules/typescript/bin/tsc"
const medusa = "node_modules/@medusajs/cli/cli.js"

/** What ends well is one passed check. */
const check = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 })

/** A program that uses one core; several run beside each other. */
const command = (name, args, timeoutSeconds) => ({
  names: [name],
  isPresent: () => true,
  run: async ({ output }) => {
    const env = { MEDUSA_DISABLE_TELEMETRY: "true" }
    return { [name]: check((await runNode(args, { timeoutSeconds, env, stdio: output })) === 0) }
  },
})

const unit = {
  names: ["unit"],
  isPresent: () => hasSpecs({ folder: "src", suffix: ".unit.spec.ts" }),
  run: ({ patterns, output }) =>
    runJest(["unit"], { patterns, output, timeoutSeconds: minutes(5) }),
}

const migrate = {
  names: ["migrate"],
  database: true,
  isPresent: () => true,
  run: async ({ env, output }) => ({
    migrate: check(
      await ensureTestTemplate(env, { output }).then(
        () => true,
        (error) => console.error(error)
      )
    ),
  }),
}

/** What the browser tests start from; on its own, `e2e` starts the demo from nothing. */
const demo = {
  names: ["demo"],
  database: true,
  isPresent: () => hasSpecs({ folder: "integration-tests/e2e" }),
  run: async ({ env, output }) => {
    env.DEMO_TEMPLATE = await prepareDemo(env, { timeoutSeconds: minutes(10), output })
    return { demo: check(env.DEMO_TEMPLATE) }
  },
}

/** Their spec files run in the same processes, each with one application for all its files. */
const application = {
  names: ["module", "http", "flows", "concurrency"],
  database: true,
  usesAllCores: true,
  isPresent: () => hasSpecs({ folder: "integration-tests" }),
  run: ({ chosen, patterns, env, output }) =>
    runJest(chosen, {
      patterns,
      env: { ...env, DISABLE_MEDUSA_ADMIN: "true" },
      inBand: false,
      timeoutSeconds: minutes(40),
      output,
    }),
}

const SAMPLE = "killed/sample"

const runKilled = ({ patterns, env, output }) =>
  runJest(["killed"], {
    patterns,
    env: { ...env, DISABLE_MEDUSA_ADMIN: "true" },
    inBand: false,
    timeoutSeconds: minutes(60),
    output,
  })

/** Every case boots servers of its own, again and again: it runs when it is asked for. */
const killed = {
  names: ["killed"],
  onRequest: true,
  database: true,
  usesAllCores: true,
  isPresent: () => hasSpecs({ folder: "integration-tests/killed" }),
  run: ({ patterns, ...rest }) =>
    runKilled({ ...rest, patterns: [...patterns, `--testPathIgnorePatterns=${SAMPLE}`] }),
}

/** One server that dies once, and one whose database fails it, for a command of each kind and each of its commits. */
const killedSample = {
  names: ["killed-sample"],
  database: true,
  usesAllCores: true,
  isPresent: killed.isPresent,
  run: async (stage) => {
    const { killed: counts } = await runKilled({
      ...stage,
      patterns: [SAMPLE, "killed/database-faults"],
    })
    return { "killed-sample": counts }
  },
}

const e2e = {
  names: ["e2e"],
  database: true,
  browser: true,
  usesAllCores: true,
  isPresent: () => hasSpecs({ folder: "integration-tests/e2e" }),
  run: async ({ patterns, env, output }) => {
    const counts = await runJest(["e2e"], {
      patterns,
      env,
      // Each file has a demo of its own, and a browser that mostly waits.
      inBand: false,
      timeoutSeconds: minutes(20),
      output,
    })
    await dropPreparedDemo(env)
    return counts
  },
}

/** Installs and builds the example of a storefront, which takes minutes and the npm registry: it runs when it is asked for. */
const storefront = {
  names: ["storefront"],
  onRequest: true,
  database: true,
  browser: true,
  usesAllCores: true,
  isPresent: () => hasSpecs({ folder: "integration-tests/storefront" }),
  run: ({ patterns, env, output }) =>
    runJest(["storefront"], { patterns, env, timeoutSeconds: minutes(20), output }),
}

/** Two servers, a worker and Redis, each a process of its own, and forty clients. */
const servers = {
  names: ["servers"],
  database: true,
  redis: true,
  usesAllCores: true,
  isPresent: () => hasSpecs({ folder: "integration-tests/servers" }),
  run: ({ patterns, env, output }) =>
    runJest(["servers"], {
      patterns,
      env: { ...env, DISABLE_MEDUSA_ADMIN: "true" },
      timeoutSeconds: minutes(15),
      output,
    }),
}

/** The package is looked at as npm would send it, so it has to be built before. */
const buildAndPackage = {
  names: ["build", "package"],
  isPresent: () => true,
  run: async ({ chosen, output }) => {
    const env = { MEDUSA_DISABLE_TELEMETRY: "true" }
    const runAll = async (programs) => {
      const started = Date.now()
      let isGood = true
      for (const args of programs) {
        isGood &&= (await runNode(args, { timeoutSeconds: minutes(6), env, stdio: output })) === 0
      }
      return { ...check(isGood), seconds: (Date.now() - started) / 1000 }
    }
    const counts = { build: await runAll([[medusa, "plugin:build"], ["scripts/finish-build.mjs"]]) }
    return chosen.includes("package")
      ? { ...counts, package: await runAll([["scripts/check-package.mjs"]]) }
      : counts
  },
}

/** One Medusa project with the package as npm would send it; all versions are tried by `npm run test:compat`. */
const compat = {
  ...command("compat", ["scripts/compat.mjs", "newest"], minutes(30)),
  browser: true,
  usesAllCores: true,
}

/** In the order in which they start: what fails fastest comes early, and what others use before those. */
export const testStages = [
  command("lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"], minutes(6)),
  unit,
  command("typecheck-backend", [tsc, "-p", "tsconfig.check.json"], minutes(5)),
  demo,
  buildAndPackage,
  command("typecheck-admin", [tsc, "-p", "src/admin/tsconfig.json", "--noEmit"], minutes(5)),
  migrate,
  command(
    "structure",
    ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "src"],
    minutes(5)
  ),
  command("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "."], minutes(3)),
  application,
  servers,
  killedSample,
  killed,
  e2e,
  storefront,
  compat,
]
