/**
 * A Jest transformer that puts, in place of a module of Medusa's, the copy of the process itself: see host-environment.ts.
 */
module.exports = {
  process: (_source, path) => ({
    code: `module.exports = sharedPackages.require(${JSON.stringify(path)})`,
  }),
}
