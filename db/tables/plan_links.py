"""Links between the nodes of plans."""

from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class LinkKind(Enum):
    """What a link between two nodes says.

    mention: the text names another node ("corelat cu Obiectiv general 3"); serves: a measure serves an
    objective of another plan, as a year's measure serves the strategy.
    """

    MENTION = "mention"
    SERVES = "serves"


class NodeLink(Record):
    """A link from a node to another, of its own plan or of another.

    `words` are those of the node's text that name the target ("O.S. 3.1"); they change with its number.
    """

    node_id: Mapped[int] = mapped_column(ForeignKey("node.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    kind: Mapped[LinkKind] = mapped_column(by_value(LinkKind), default=LinkKind.MENTION)
    words: Mapped[str] = mapped_column(default="")
    target_uid: Mapped[str] = mapped_column(String(36), index=True)
