import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ChatReply } from '../api';
import { History } from './history';
import { Talk } from './talk';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const reply = (response: string): ChatReply => ({
  response,
  behaviour: 'answered',
  reason: null,
  understood: null,
  values: [],
  citations: [],
  table: null,
  suggestions: [],
  view: null,
  conversation_id: 'c_1',
});
const streamed = (answer: ChatReply): string =>
  `event: text\ndata: ${JSON.stringify({ text: answer.response })}\n\nevent: reply\ndata: ${JSON.stringify({ reply: answer })}\n\n`;

describe('a conversation', () => {
  let talk: Talk;
  let http: HttpTestingController;
  const sent = (): TestRequest => http.expectOne((request) => request.url.endsWith('/chatbot'));
  const bodyOf = (request: TestRequest): { message?: string; conversation_id?: string } =>
    request.request.body as { message?: string; conversation_id?: string };
  const states = (): string[] => talk.exchanges().map(({ state }) => state);

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    talk = TestBed.inject(Talk);
    http = TestBed.inject(HttpTestingController);
  });

  it('shows the text as it comes, then the answer, and goes on from it', async () => {
    void talk.ask('  oil?  ');
    const first = sent();
    first.event({ type: 3, loaded: 1, partialText: 'data: {"text":"Much"}\n\ndata: {"te' } as never);
    expect(talk.exchanges()[0]).toMatchObject({ question: 'oil?', state: 'asking', text: 'Much' });

    first.flush(streamed(reply('Much oil.')));
    await settle();
    expect(talk.exchanges()[0]).toMatchObject({ state: 'answered', text: 'Much oil.' });
    void talk.ask('and gas?');
    expect(bodyOf(sent()).conversation_id).toBe('c_1');
    expect(talk.asked()).toEqual(['and gas?', 'oil?']);
  });

  it('asks one question at a time, and none that is empty', () => {
    void talk.ask(' ');
    void talk.ask('oil?');
    void talk.ask('oil?');

    expect(bodyOf(sent()).message).toBe('oil?');
  });

  it('is stopped at once, and asked again in its place', async () => {
    void talk.ask('oil?');
    const first = sent();
    talk.stop();
    await settle();
    expect([first.cancelled, states()]).toEqual([true, ['stopped']]);

    void talk.again();
    sent().flush(streamed(reply('Much.')));
    await settle();
    expect(states()).toEqual(['answered']);
  });

  it('says why no answer came, and how long to wait', async () => {
    void talk.ask('oil?');
    sent().flush('{"code":"request.too_many","detail":"x"}', {
      status: 429,
      statusText: 'Too Many Requests',
      headers: { 'Retry-After': '9' },
    });
    await settle();

    expect(talk.exchanges()[0]?.trouble).toMatchObject({ code: 'request.too_many', wait: 9 });
  });

  it('takes an answer that ends too early for none', async () => {
    void talk.ask('oil?');
    sent().flush('event: text\ndata: {"text":"Mu"}\n\n');
    await settle();

    expect(talk.exchanges()[0]).toMatchObject({ state: 'failed', text: 'Mu', trouble: { code: 'answer.cut_off' } });
  });

  it('that the server forgot goes on by itself, and says so', async () => {
    void talk.ask('oil?');
    sent().flush(streamed(reply('Much.')));
    await settle();
    void talk.ask('and gas?');
    sent().flush('{"code":"conversation.unknown"}', { status: 422, statusText: 'Unprocessable' });
    await settle();
    const again = sent();
    again.flush(streamed(reply('Some.')));
    await settle();

    expect(bodyOf(again).conversation_id).toBeUndefined();
    expect(talk.exchanges()[1]).toMatchObject({ state: 'answered', forgotten: true });
  });

  it('is kept, opened again and thrown away', async () => {
    void talk.ask('oil?');
    sent().flush(streamed(reply('Much.')));
    await settle();
    talk.begin();
    expect(talk.exchanges()).toEqual([]);

    const history = TestBed.inject(History);
    const [kept] = history.conversations();
    if (kept === undefined) throw new Error('nothing was kept');
    talk.open(kept);
    expect(talk.exchanges()[0]?.text).toBe('Much.');
    history.forget(kept.id);
    expect(history.conversations()).toEqual([]);
  });

  it('left while it is answered is kept as stopped', () => {
    void talk.ask('oil?');
    sent();
    talk.begin();

    expect(TestBed.inject(History).conversations()[0]?.exchanges[0]?.state).toBe('stopped');
  });
});
