/** Why a file is opened; shown to the person with the receipt. */
export const WHYS = ['casework', 'review', 'visit', 'correction', 'complaint', 'inspection'] as const
