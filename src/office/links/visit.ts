/** What came of asking for an address. */
export type Visit =
	/** It opens; where it led on, `movedTo`, for good or for now. */
	| { kind: 'good'; movedTo?: string; isForGood?: boolean }
	/** Readers do not get there: in words why. */
	| { kind: 'dead'; why: string }
	/** The site answers, but not to a check. */
	| { kind: 'unseen'; why: string }
	/** No answer at all: of this computer, of the way, or of the site. */
	| { kind: 'away'; why: string; hasNoName: boolean };

export interface VisitRules {
	/** ms that one answer may take. */
	timeLimit: number;
	/** ms before what gave no answer is asked again. */
	pause: number;
}

const RULES: VisitRules = { timeLimit: 15_000, pause: 3_000 };

const HOPS = 8;
/** Says who asks, so that a site's keeper can tell. */
const HEADERS = { 'user-agent': 'Mozilla/5.0 (compatible; study-site-link-check)', accept: '*/*' };

/** Asks for an address, once more where no answer came, and says what a reader would meet there. */
export async function visit(url: string, rules: VisitRules = RULES): Promise<Visit> {
	const first = await follow(url, rules);
	if (first.kind !== 'away' && !(first.kind === 'dead' && first.why.startsWith(TROUBLE))) return first;
	await new Promise((resolve) => setTimeout(resolve, rules.pause));
	return follow(url, rules);
}

async function follow(url: string, rules: VisitRules): Promise<Visit> {
	const seen = new Set<string>();
	let at = url;
	let isForGood = true;
	try {
		for (;;) {
			if (seen.has(at) || seen.size > HOPS) return { kind: 'dead', why: '转来转去，打不开' };
			seen.add(at);
			const { status, location } = await ask(at, rules);
			const next = location === null ? undefined : URL.parse(location, at)?.href;
			if (status < 300 || status >= 400 || next === undefined) {
				if (status >= 400) return refused(status);
				return at === url ? { kind: 'good' } : { kind: 'good', movedTo: at, isForGood };
			}
			if (!/^https?:/.test(next)) return { kind: 'dead', why: `转到了打不开的地址 ${next}` };
			if (status !== 301 && status !== 308) isForGood = false;
			at = next;
		}
	} catch (error) {
		return failed(error);
	}
}

/** The head alone where the site gives it; many answer wrongly to that, so what is refused is asked for whole. */
async function ask(url: string, rules: VisitRules): Promise<{ status: number; location: string | null }> {
	const head = await send('HEAD', url, rules).catch((error: unknown) => {
		if (failed(error).kind === 'dead') throw error;
		return undefined;
	});
	const response = head && head.status < 400 ? head : await send('GET', url, rules);
	return { status: response.status, location: response.headers.get('location') };
}

async function send(method: 'HEAD' | 'GET', url: string, { timeLimit }: VisitRules): Promise<Response> {
	const response = await fetch(url, {
		method,
		redirect: 'manual',
		headers: HEADERS,
		signal: AbortSignal.timeout(timeLimit),
	});
	// What it says is of no interest.
	await response.body?.cancel();
	return response;
}

const TROUBLE = '网站出了错';

function refused(status: number): Visit {
	if (status === 404 || status === 410) return { kind: 'dead', why: `没有这一页（${status}）` };
	if (status === 401 || status === 403) return { kind: 'unseen', why: `网站不让自动检查看（${status}）` };
	if (status === 429) return { kind: 'unseen', why: '网站嫌问得太多，这次不答（429）' };
	if (status >= 500) return { kind: 'dead', why: `${TROUBLE}（${status}）` };
	return { kind: 'dead', why: `网站不认这个地址（${status}）` };
}

const CERTIFICATES: Readonly<Record<string, string>> = {
	CERT_HAS_EXPIRED: '证书过期了',
	CERT_NOT_YET_VALID: '证书还没有生效，或者这台电脑的时间不对',
	ERR_TLS_CERT_ALTNAME_INVALID: '证书是别的网站的',
	DEPTH_ZERO_SELF_SIGNED_CERT: '证书是网站自己签的',
	SELF_SIGNED_CERT_IN_CHAIN: '证书是网站自己签的',
};
const AWAY: Readonly<Record<string, string>> = {
	ENOTFOUND: '找不到这个网站',
	EAI_AGAIN: '查不到网站在哪里',
	ECONNREFUSED: '网站拒绝连接',
	ECONNRESET: '连接被断开',
	UND_ERR_SOCKET: '连接被断开',
	ENETUNREACH: '网络不通',
	EHOSTUNREACH: '网络不通',
};

function failed(error: unknown): Visit {
	const { cause } = error as { cause?: { code?: string } };
	const code = cause?.code ?? '';
	if ((error as Error).name === 'TimeoutError' || /TIMEDOUT|TIMEOUT/.test(code))
		return { kind: 'away', why: '等了很久没有回答', hasNoName: false };
	const certificate = CERTIFICATES[code];
	if (certificate !== undefined) return { kind: 'dead', why: `${certificate}，浏览器会拦住读者` };
	// Browsers fetch what is missing of a chain by themselves.
	if (/UNABLE_TO_(?:VERIFY|GET)/.test(code)) return { kind: 'unseen', why: '网站的证书没有配全' };
	if (/^ERR_(?:SSL|TLS)|^EPROTO$/.test(code)) return { kind: 'dead', why: `加密连接建不起来（${code}）` };
	if (/^HPE_/.test(code)) return { kind: 'dead', why: '网站的回答读不懂' };
	return {
		kind: 'away',
		why: AWAY[code] ?? `没有连上（${code || (error as Error).message}）`,
		hasNoName: code === 'ENOTFOUND',
	};
}
