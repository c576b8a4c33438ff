/** Lines that appear in every run, are no failures and would bury those that are. */
const noise = [
  // The test runner restores the database before every test, which ends all pooled connections.
  "Connection Error: Connection ended unexpectedly",
  // Medusa's own user migration.
  'Note: If the index "IDX_user_email" fails to create',
]

for (const level of ["log", "info"]) {
  const print = console[level]
  console[level] = (...args) => {
    if (!noise.some((start) => String(args[0]).startsWith(start))) {
      print(...args)
    }
  }
}
