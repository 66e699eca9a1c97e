/**
 * The part that somebody takes in a purchase: DOMAIN.md section 2. The economic buyer pays, the decision maker says yes,
 * the influencer is asked, the end user works with it.
 */
export const buyingRoles = ['economicBuyer', 'decisionMaker', 'influencer', 'endUser'] as const;
export type BuyingRole = (typeof buyingRoles)[number];
