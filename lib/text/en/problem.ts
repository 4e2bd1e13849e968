export const problem = {
  notFound: {
    title: 'The page does not exist',
    text: 'The address is wrong, or it is about something you do not have access to.',
  },
  forbidden: {
    title: 'You may not see this page',
    text: 'Your role does not give access to it. Ask the administrator if you need it for your duties.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    text: 'What you have already saved is still there. Try again in a while.',
  },
  tellNumber: 'If the error comes back, tell the administrator this number:',
  tryAgain: 'Try again',
  toStart: 'To the start page',
} as const;
