/** A pure function that works its answer out once for each object: a report is compared with very many others. */
export function remember<Subject extends object, Answer>(
  find: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const known = answers.get(subject);
    if (known) return known.answer;
    const answer = find(subject);
    answers.set(subject, { answer });
    return answer;
  };
}
