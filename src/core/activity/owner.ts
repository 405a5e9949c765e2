/** Whose file it is: one that the developer or their team keeps, or one of other people. */
export type Owner = 'me' | 'others';
