// Fetches a page of ours as a document. Its scripts do not run, and no text is turned into markup by hand, so that the
// browser may be told to refuse all such turning (Trusted Types).

/** `null` where there is no such page; rejects where it did not come or was given up. */
export const fetchPage = (address: string, signal: AbortSignal): Promise<Document | null> =>
  new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    asked.open('GET', address);
    asked.responseType = 'document';
    asked.setRequestHeader('accept', 'text/html');
    asked.addEventListener('load', () => resolve(asked.status === 200 ? asked.responseXML : null));
    for (const end of ['error', 'abort', 'timeout']) asked.addEventListener(end, () => reject(new Error(end)));
    signal.addEventListener('abort', () => asked.abort());
    asked.send();
  });
