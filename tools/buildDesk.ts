export async function buildDesk(): Promise<void> {}
