/** Whether the reader's browser asks for as little as possible, or the network is so slow that it should. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection !== 'object' || connection === null) return false;
  const asks = 'saveData' in connection && connection.saveData === true;
  return asks || ('effectiveType' in connection && String(connection.effectiveType).includes('2g'));
}
