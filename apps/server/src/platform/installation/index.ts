export { INSTALLATION_PROBLEMS, nameInstallation, showInstallation } from './installation.ts'
export { type CountyOpened, openCounty } from './openCounty.ts'
