export const login = {
  tagline: 'Service follow-up, from the plan to the last action.',
  audience: 'For those who follow up social services, and for those who lead them.',
  title: 'Sign in',
  email: 'E-mail',
  emailMissing: 'Enter your e-mail address.',
  password: 'Password',
  passwordMissing: 'Enter your password.',
  submit: 'Sign in',
  submitting: 'Signing in',
  help: 'No account? Ask the administrator of your organisation.',
  forgotten: 'Forgotten your password?',
  notices: {
    signedOut: { title: 'You are signed out.', text: '' },
    signedOutEverywhere: {
      title: 'You are signed out everywhere.',
      text: 'Every computer and phone where you were signed in must sign in again.',
    },
    passwordChanged: {
      title: 'Your password has been changed.',
      text: 'Sign in with the new one. You are signed out everywhere you were signed in before.',
    },
    sessionEnded: {
      title: 'You are no longer signed in.',
      text: 'Sign in again and you will come back to where you were.',
    },
  },
  problems: {
    wrongCredentials: {
      title: 'The e-mail or the password is wrong.',
      text: 'Check both and try again. After several attempts you will have to wait a while.',
    },
    slowedDown: {
      title: 'Too many attempts.',
      text: 'Wait {minutes, plural, one {one minute} other {# minutes}} and try again. If you have forgotten your password you can ask for a new one.',
    },
    unreachable: {
      title: 'The server does not answer.',
      text: 'Check your network and try again. What you have typed is still there.',
    },
  },
  tenants: {
    title: 'Choose organisation',
    lede: 'You have duties in several. You can switch whenever you like, in the menu at the top right.',
    none: 'You have no duties at present',
    noneText:
      'Your account exists, but no organisation has given you a duty that is valid today. Ask the administrator for one.',
  },
} as const;
