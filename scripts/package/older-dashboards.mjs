/**
 * Before 2.21 the dashboard did not export the components that our pages are built of. A named import of what is not there ends the
 * host's build, so the bundle asks for them at run time: without them each page says which Medusa it needs, and no widget is
 * shown. The server is at work all the same.
 */
const IMPORT = /^import \{([^}]*)\} from "(@medusajs\/dashboard\/(components|hooks))";$/gm
const END = /export \{[^}]*\bplugin as \w+\s*\};\s*$/

const NEEDED = "2.21"

const GUARD = `
import * as availableComponents from "@medusajs/dashboard/components";
import { jsx as draw } from "react/jsx-runtime";
import { Container as Frame, Text as Words } from "@medusajs/ui";
const NeedsNewerDashboard = () => draw(Frame, { className: "p-6", children: draw(Words, { children:
  "The pages of Traceability need Medusa ${NEEDED} or newer. On this version lots and serial numbers are checked and recorded by the server, and everything can be done by HTTP." }) });
if (!availableComponents.RouteFocusModal) {
  const replace = (routes) => routes.map((route) => ({ ...route, Component: NeedsNewerDashboard, loader: undefined,
    ...(route.children ? { children: replace(route.children) } : {}) }));
  routeModule.routes = replace(routeModule.routes);
  widgetModule.widgets = [];
}
`

/** `import { A as B } from …` as `const { A: B } = …`. */
const destructured = (names) => names.replaceAll(/(\w+) as (\w+)/g, "$1: $2")

/** Is this the file of the bundle that hands everything to the dashboard? */
export const isEntry = (code) => END.test(code)

/** Returns the code of a file of the bundle so that older dashboards can build it. */
export function forOlderDashboards(code) {
  return code
    .replace(
      IMPORT,
      (_, names, path, part) =>
        `import * as dashboard_${part} from "${path}";\nconst {${destructured(names)}} = dashboard_${part};`
    )
    .replace(END, (end) => GUARD + end)
}
