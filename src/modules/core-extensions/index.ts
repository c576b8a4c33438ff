import { Module } from "@medusajs/framework/utils"
import { CORE_EXTENSIONS_MODULE } from "../../types/module-keys"
import CoreExtensionsModuleService from "./service"

export { CORE_EXTENSIONS_MODULE }

export default Module(CORE_EXTENSIONS_MODULE, { service: CoreExtensionsModuleService })
