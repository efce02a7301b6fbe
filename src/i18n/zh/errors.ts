/** What is shown when something cannot be: what happened, what is safe, what to do. */
export const errors = {
};
