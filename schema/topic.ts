import type { Topic } from '../src/domain/topic.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { Evidence } from './evidence.ts';
import { findNodes, numberedId } from './node.ts';

export const topic = closedList<Topic>('Topic', {
  description: 'What an article is about.',
  values: {
    TRADE: 'Trade, exports, imports, customs.',
    INVESTMENT: 'Investment, business and finance.',
    ENERGY: 'Oil, gas, electricity, nuclear and renewable energy.',
    TRANSPORT: 'Transport, transit, logistics, routes and ports.',
    AGRICULTURE: 'Farming and food.',
    DEFENSE: 'Armed forces and military cooperation.',
    SECURITY: 'Security, terrorism, crime, borders and disarmament.',
    CULTURE: 'Culture, heritage, language and media.',
    EDUCATION: 'Schools, universities and science.',
    HEALTH: 'Health and medicine.',
    ENVIRONMENT: 'Climate, water and nature.',
    TECHNOLOGY: 'Digital technology, artificial intelligence, innovation and space.',
    HUMANITARIAN: 'Aid, refugees, disasters and human ties between peoples.',
    CONSTITUTIONAL_REFORM: 'Constitutional and political reform.',
    PARLIAMENT: 'Parliaments and elections.',
    REGIONAL_COOPERATION: 'Cooperation among the states of a region.',
    MULTILATERAL: 'The United Nations and other organizations of many states.',
    CONSULAR: 'Consular affairs, visas and citizens abroad.',
    SPORT: 'Sport.',
    TOURISM: 'Tourism and travel.',
  },
});

export const ArticleTopic = builder.prismaObject('ArticleTopic', {
  description: 'A topic of an article.',
});

builder.prismaObjectFields(ArticleTopic, (t) => ({
  topic: t.field({
    type: topic.ref,
    description: 'The topic.',
    resolve: (articleTopic) => topic.read(articleTopic.topic),
  }),
  evidence: t.field({
    type: [Evidence],
    description: 'The words that put it there.',
    resolve: ({ id }, _args, { loaders }) => loaders.evidenceOfTopic.load(id),
  }),
}));

builder.nodeRef(ArticleTopic, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.articleTopic, ids),
});
