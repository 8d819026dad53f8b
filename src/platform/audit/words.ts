// Every deed that the audit knows, in plain words. A test finds each that the code writes and fails where one has none.

export const actionWords: Readonly<Record<string, string>> = {
  'access.export': 'Saved the list of who has access as a file',
  'account-request.approve': 'Agreed to a request for an account',
  'account-request.create': 'Asked for an account',
  'account-request.decline': 'Declined a request for an account',
  'account.change-password': 'Changed their password',
  'account.close': 'Closed an account',
  'account.copy': 'Looked at what is kept about them',
  'account.create': 'Made an account',
  'account.join': 'Took up an invitation',
  'account.open': 'Opened an account again',
  'account.reset-second-factor': 'Took away the second step of an account',
  'account.set-password': 'Set a password',
  'audit.download-faults': 'Saved what a check of the audit found',
  'audit.export': 'Saved entries of the audit as a file',
  'audit.finish-verify': 'Finished a check of the audit',
  'audit.search': 'Searched the audit',
  'audit.stop-verify': 'Stopped a check of the audit',
  'audit.verify': 'Began a check of the audit',
  'case.add': 'Added to what they told',
  'case.add-addendum': 'Added a note for reviewers',
  'case.answer': 'Answered a question',
  'case.ask': 'Asked whoever told us a question',
  'case.close': 'Closed a record with an outcome',
  'case.give': 'Gave the records of an organisation to other readers',
  'case.complete': 'Answered more questions',
  'case.judge': 'Said whether the outcome answers them',
  'case.mark-duplicate': 'Marked a record as a duplicate',
  'case.open': 'Put a record on the worklist',
  'case.place': 'Moved a record to another organisation',
  'case.reopen': 'Opened a record again',
  'case.start-review': 'Started the review of a record',
  'case.tell': 'Wrote to whoever told us',
  'case.unmark-duplicate': 'Took back that a record is a duplicate',
  'case.withdraw': 'Took a record back',
  'case.write': 'Wrote to the reviewer',
  'code-app.remove': 'Took away their code app',
  'code-app.set-up': 'Set up a code app',
  'directory.load': 'Loaded the list of organisations',
  'hold.lift': 'Lifted a hold on a record',
  'hold.place': 'Placed a hold on a record',
  'invitation.create': 'Invited somebody',
  'invitation.withdraw': 'Took back an invitation',
  'key.destroy': 'Destroyed the key of a month',
  'key.rotate': 'Renewed the master key',
  'local-questions.discard': 'Threw away a draft of local questions',
  'local-questions.draft': 'Changed a draft of local questions',
  'local-questions.publish': 'Published local questions',
  'local-questions.withdraw': 'Withdrew local questions',
  'machine-client.create': 'Gave a machine access',
  'machine-client.end': 'Ended the access of a machine',
  'machine-client.rotate': 'Renewed the secret of a machine',
  'opening.list': 'Looked at the openings of originals',
  'original.approve': 'Agreed that a record is read as typed',
  'original.ask': 'Asked to read a record as typed',
  'original.decline': 'Did not agree that a record is read as typed',
  'original.end': 'Closed the words as typed before their time',
  'original.lapse': 'Ended a request that nobody decided on',
  'original.open': 'Opened a record as typed',
  'original.read': 'Read a record as typed',
  'passkey.add': 'Added a passkey',
  'passkey.remove': 'Took away a passkey',
  'pharmacy.add-entry': 'Wrote a slip down in a pharmacy log',
  'pharmacy.add-note': 'Added a note to a signed-off month of a pharmacy log',
  'pharmacy.agree-action': 'Agreed on an action in the review of a pharmacy log',
  'pharmacy.begin-record': 'Began a full record from a pharmacy log',
  'pharmacy.correct-entry': 'Put an entry of a pharmacy log right',
  'pharmacy.export': 'Saved a year of a pharmacy log as a file',
  'pharmacy.follow-action': 'Wrote down what came of an action',
  'pharmacy.keep-review': 'Wrote in the review of a pharmacy log',
  'pharmacy.link-record': 'Led an entry of a pharmacy log to its full record',
  'pharmacy.list-entries': 'Saw a list of a pharmacy log',
  'pharmacy.list-places': 'Saw which pharmacies keep a log',
  'pharmacy.read-entry': 'Read an entry of a pharmacy log',
  'pharmacy.read-review': 'Read the review of a pharmacy log',
  'pharmacy.read-summary': 'Read the learning summary of a pharmacy',
  'pharmacy.sign-off': 'Signed off a month of a pharmacy log',
  'record.complete': 'Answered more questions about what they told us',
  'record.erase': 'Erased a record',
  'record.keep': 'Kept a record of earlier days',
  'record.list': 'Saw a list of records',
  'record.read': 'Read a record, with the names hidden',
  'record.read-contact': 'Saw how to reach whoever told us',
  'record.send': 'Told us something',
  'record.tell-about-person': 'Told about the person it happened to, to be counted',
  'recovery-code.use': 'Used a recovery code',
  'recovery-codes.renew': 'Made new recovery codes',
  'retention.set': 'Changed how long something is kept',
  'role.end': 'Ended a role',
  'role.give': 'Gave a role',
  'session.begin': 'Signed in',
  'session.change-role': 'Changed to another role',
  'session.end': 'Signed out, or was signed out',
  'session.prove': 'Showed once more who they are',
  'site.add': 'Added a site',
  'site.change': 'Changed a site',
};

/** What was written by a version of Cairn that knew other deeds is shown as it was written. */
export const wordsOfAction = (action: string): string => actionWords[action] ?? action;

/** Codes and counts of an entry, with words for their names. Whatever is no code is not shown: nobody's words stand here. */
export const detailCodes = (detail: unknown): readonly { readonly name: string; readonly value: string }[] => {
  if (typeof detail !== 'object' || detail === null) return [];
  return Object.entries(detail).flatMap(([key, value]) => {
    const name = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const code = codeOf(value);
    return code === null ? [] : [{ name, value: code }];
  });
};

const codeOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && /^[\w.:-]{1,64}$/.test(value) ? value : null;
};
