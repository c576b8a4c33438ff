/**
 * A Jest transformer that puts, in place of a module of Medusa's or ours, the copy that the shared application itself uses.
 * Jest gives each spec file modules of its own; a file that loaded Medusa again would also have to start it again.
 */
module.exports = {
  process: (_source, path) => ({
    code: `module.exports = sharedApplication.require(${JSON.stringify(path)})`,
  }),
}
