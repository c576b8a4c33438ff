import { Module } from "@medusajs/framework/utils"
import { PURCHASING_MODULE } from "../../types/module-keys"
import PurchasingModuleService from "./service"

export { PURCHASING_MODULE }

export default Module(PURCHASING_MODULE, { service: PurchasingModuleService })
