"""Links between the nodes of a plan: which the texts call for, and which no longer say what is so."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Node
from letea.rules.plan_mentions import Mention, Numbers, has_mention
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _


class LinkFault(Enum):
    """What is wrong with a link or a mention.

    words_gone: the text no longer holds the link's words; target_gone: what it leads to is deleted;
    another: the words name another number than the target's; unlinked: a mention is no link yet;
    unclear: several nodes bear the number; unknown: none does.
    """

    WORDS_GONE = "words_gone"
    TARGET_GONE = "target_gone"
    ANOTHER = "another"
    UNLINKED = "unlinked"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class FaultyLink:
    """A link or mention to look at: the node that holds it, its words, a sentence that says what to do."""

    node: Node
    words: str
    fault: LinkFault
    sentence: str


def proposed_for(tree: PlanTree, section: SectionTree, one: NodeTree) -> list[Mention]:
    """The mentions of one node that could be links and are not yet, each target once.

    `section` is the one that holds the node, as it stands on the screen.
    """
    if not has_mention(one.node.text):
        return []  # as most texts: the numbers of a large plan are not read for it
    parts = (section if held.section.uid == section.section.uid else held for held in tree.walk())
    whole = PlanTree(tree.plan, [SectionTree(part.section, nodes=part.nodes) for part in parts], tree.own)
    linked = {_plain(link.words) for link in one.links}
    seen = {link.target_uid for link in one.links}
    found: list[Mention] = []
    for mention in Numbers(whole).mentions_in(one.node):
        words = _plain(mention.words)
        if mention.target is None or mention.target.uid in seen or any(words in other for other in linked):
            continue
        seen.add(mention.target.uid)
        found.append(mention)
    return found


def check_links(
    tree: PlanTree, links: Sequence[NodeLink], *, elsewhere: Collection[str] | None = None
) -> list[FaultyLink]:
    """What is wrong with the plan's links, and which mentions are none yet.

    `elsewhere` are the uids of nodes of other plans; without it, links that lead out of the plan (a measure
    that serves the strategy) are taken to be right.
    """
    nodes = {one.node.id: one.node for one in tree.all_nodes()}
    targets = {node.uid: node for node in nodes.values()}
    present = [link for link in links if link.deleted_at is None and link.node_id in nodes]
    numbers = Numbers(tree)
    faults = [
        fault
        for link in present
        if (fault := _fault(link, nodes[link.node_id], targets, numbers=numbers, elsewhere=elsewhere))
    ]
    return [*faults, *_mentions_left(numbers.mentions(), _linked(present))]


def _fault(
    link: NodeLink,
    node: Node,
    targets: Mapping[str, Node],
    *,
    numbers: Numbers,
    elsewhere: Collection[str] | None,
) -> FaultyLink | None:
    target = targets.get(link.target_uid)
    if target is None:
        if link.kind is LinkKind.SERVES and (elsewhere is None or link.target_uid in elsewhere):
            return None
        sentence = _("„{words}” duce la un obiectiv sau o măsură care nu mai există. Alegeți alta.")
        return _told(node, link.words, LinkFault.TARGET_GONE, sentence)
    if link.kind is LinkKind.SERVES or not link.words.strip():
        return None
    if _plain(link.words) not in _plain("\n".join((node.text, *node.cells.values()))):
        sentence = _("Legătura „{words}” nu se mai regăsește în text. Ștergeți legătura sau refaceți textul.")
        return _told(node, link.words, LinkFault.WORDS_GONE, sentence)
    if not numbers.are_said(link.words, target):
        sentence = _("Textul spune „{words}”, iar ținta legăturii are acum numărul „{number}”.")
        return _told(node, link.words, LinkFault.ANOTHER, sentence, number=target.number.strip())
    return None


def _mentions_left(mentions: Sequence[Mention], linked: Mapping[int, set[str]]) -> Iterator[FaultyLink]:
    for one in mentions:
        if _is_linked(one, linked):
            continue
        if one.target is not None:
            sentence = _("„{words}” nu este legat: legați-l, ca numărul să se schimbe singur.")
            yield _told(one.node, one.words, LinkFault.UNLINKED, sentence)
        elif one.candidates:
            sentence = _("„{words}” apare de mai multe ori în plan: legați-l de cel la care se referă.")
            yield _told(one.node, one.words, LinkFault.UNCLEAR, sentence)
        else:
            sentence = _("„{words}” nu este în plan; verificați numărul.")
            yield _told(one.node, one.words, LinkFault.UNKNOWN, sentence)


def _told(node: Node, words: str, fault: LinkFault, sentence: str, **more: str) -> FaultyLink:
    shown = " ".join(words.split())
    return FaultyLink(node, shown, fault, sentence.format(words=shown, **more))


def _linked(links: Sequence[NodeLink]) -> dict[int, set[str]]:
    """The words that are links already, by node."""
    found: dict[int, set[str]] = {}
    for link in links:
        if link.deleted_at is None:
            found.setdefault(link.node_id, set()).add(_plain(link.words))
    return found


def _is_linked(mention: Mention, linked: Mapping[int, set[str]]) -> bool:
    """Whether a link of the node bears the mention's words, alone or within others ("măsura 1.1.6 și …")."""
    words = _plain(mention.words)
    return any(words in one for one in linked.get(mention.node.id, ()))


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
