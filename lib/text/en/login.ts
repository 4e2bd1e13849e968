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
  provider: {
    go: 'Sign in with the organisation’s account',
    going: 'Opening the login',
    orPassword: 'Or with a password',
    unreachable: 'The organisation’s login does not answer.',
    unreachableText: 'Try again in a while. If that does not help, ask whoever looks after your login.',
    problems: {
      provider: {
        title: 'The login could not be completed.',
        text: 'Try again. If that does not help, ask whoever looks after your login.',
      },
      'other-issuer': {
        title: 'The answer came from another login than the organisation’s.',
        text: 'Try again. If that does not help, ask the administrator of your organisation.',
      },
      'not-verified': {
        title: 'The organisation’s login does not vouch for your e-mail address.',
        text: 'So we do not know who you are here. Ask whoever looks after your login.',
      },
      'not-a-member': {
        title: 'You have no place here yet.',
        text: 'Ask the administrator of your organisation to invite you.',
      },
      'other-identity': {
        title: 'Your e-mail address belongs to another account in the organisation already.',
        text: 'Ask the administrator of your organisation for help.',
      },
      'no-role': {
        title: 'You have no role here.',
        text: 'Your groups in the organisation give none. Ask whoever looks after your login, or the administrator.',
      },
      'not-begun': {
        title: 'You are a member, but your time here has not begun.',
        text: 'You are let in from your first day. If the day is wrong, ask the administrator of your organisation.',
      },
      'other-address': {
        title: 'You signed in with another address than the one that is invited.',
        text: 'The invitation is still there. Sign in with the account that has that address, or ask the administrator to invite the address that you use.',
      },
      'already-member': {
        title: 'You are a member already.',
        text: 'Sign in as usual.',
      },
      ended: {
        title: 'Your time here has ended.',
        text: 'Ask the administrator of your organisation if that is wrong.',
      },
    },
  },
  code: {
    text: 'The password is right. Now your one-time code is needed.',
    label: 'One-time code',
    hint: 'Six digits from your app, or one of your recovery codes.',
    missing: 'Write the one-time code.',
    wrong: 'The code is wrong, or has been used. Wait for the next code in the app.',
    submit: 'Sign in',
    submitting: 'Signing in',
    startAgain: 'Start again',
    ended: 'It took too long.',
    endedText: 'Start again and write your password once more.',
    slow: 'Wait {minutes, plural, one {a minute} other {# minutes}} and try again.',
  },
  tenants: {
    title: 'Choose organisation',
    lede: 'You have duties in several. You can switch whenever you like, in the menu at the top right.',
    none: 'You have no duties at present',
    noneText:
      'Your account exists, but no organisation has given you a duty that is valid today. Ask the administrator for one.',
  },
} as const;
