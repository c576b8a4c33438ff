/**
 * Before 2.21 the dashboard did not export the components that our pages are built of. A named import of what is not there ends the
 * host's build, so the bundle asks for them at run time: without them each page says which Medusa it needs, and no widget is
 * shown. The server is at work all the same.
 */
const IMPORT = /^import \{([^}]*)\} from "(@medusajs\/dashboard\/(components|hooks))";$/gm
const END = /export \{\s*plugin as default\s*\};\s*$/

const NEEDED = "2.21"

const GUARD = `
const NeedsNewerDashboard = () => jsx(Container, { className: "p-6", children: jsx(Text, { children:
  "The pages of Traceability need Medusa ${NEEDED} or newer. On this version lots and serial numbers are checked and recorded by the server, and everything can be done by HTTP." }) });
if (!dashboard_components.RouteFocusModal) {
  const replace = (routes) => routes.map((route) => ({ ...route, Component: NeedsNewerDashboard, loader: undefined,
    ...(route.children ? { children: replace(route.children) } : {}) }));
  routeModule.routes = replace(routeModule.routes);
  widgetModule.widgets = [];
}
`

/** `import { A as B } from …` as `const { A: B } = …`. */
const destructured = (names) => names.replaceAll(/(\w+) as (\w+)/g, "$1: $2")

/** Returns the code of the bundle's ES module so that older dashboards can build it. */
export function forOlderDashboards(code) {
  const found = [...code.matchAll(IMPORT)].map(([, , , part]) => part)
  if (!found.includes("components") || !END.test(code)) {
    throw new Error("The admin's bundle is not as expected: scripts/package/older-dashboards.mjs")
  }
  return code
    .replace(
      IMPORT,
      (_, names, path, part) =>
        `import * as dashboard_${part} from "${path}";\nconst {${destructured(names)}} = dashboard_${part};`
    )
    .replace(END, (end) => GUARD + end)
}
