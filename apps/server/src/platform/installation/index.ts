export { INSTALLATION_PROBLEMS, nameInstallation, nameOfBureau, showInstallation } from './installation.ts'
export { type CountyOpened, openCounty } from './openCounty.ts'
