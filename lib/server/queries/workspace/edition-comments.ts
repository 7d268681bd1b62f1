import { db } from '../../db';
import type { DepartmentRef, CommentView } from './types';

const BUREAU = '财政局';

/** The threads of an edition, oldest first. */
export async function editionComments(editionId: string, department: DepartmentRef): Promise<CommentView[]> {
  const comments = await db.reviewComment.findMany({ where: { editionId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const people = await db.user.findMany({
    where: { id: { in: comments.flatMap((comment) => [comment.authorId, comment.doneById ?? []].flat()) } },
    // Ended memberships count too: who wrote for the department then still did.
    select: { id: true, name: true, memberships: { where: { departmentId: department.id }, select: { id: true }, take: 1 } },
  });
  const author = (id: string) => {
    const person = people.find((one) => one.id === id)!;
    return { author: person.name, authorSide: person.memberships.length > 0 ? department.shortName : BUREAU };
  };
  return comments
    .filter((comment) => comment.parentId === null)
    .map((comment) => ({
      id: comment.id,
      sectionId: comment.sectionId,
      path: comment.path,
      body: comment.body,
      ...author(comment.authorId),
      createdAt: comment.createdAt.toISOString(),
      doneAt: comment.doneAt?.toISOString() ?? null,
      doneBy: comment.doneById && author(comment.doneById).author,
      replies: comments
        .filter((reply) => reply.parentId === comment.id)
        .map((reply) => ({ id: reply.id, body: reply.body, ...author(reply.authorId), createdAt: reply.createdAt.toISOString() })),
    }));
}
