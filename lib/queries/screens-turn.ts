/** Lets the screen draw and take input before a long look goes on. */
export async function screensTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
