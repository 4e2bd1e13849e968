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
  action: {
    notDone: 'It could not be saved.',
    signedOut:
      'You are no longer signed in. Sign in on another tab and then save here, so that nothing is lost.',
    forbidden: 'Your role does not allow this. Ask the administrator if you need it for your duties.',
    notFound: 'What you wanted to change is no longer there. Load the page again to see how things stand.',
    invalid: 'Correct what is marked. What you have typed is still there.',
    unexpected: 'Something went wrong on our side. What you have typed is still there; try again in a while.',
    unreachable:
      'The server does not answer. What you have typed is still there. Check your network and try again.',
  },
  tellNumber: 'If the error comes back, tell the administrator this number:',
  tryAgain: 'Try again',
  toStart: 'To the start page',
} as const;
