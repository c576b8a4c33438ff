const withoutNames = (path: string): string => path.replace(/:\w+/g, ":")

/** Whether two paths are the same, whatever their parameters are called. */
export const isSamePath = (a: string, b: string): boolean => withoutNames(a) === withoutNames(b)
