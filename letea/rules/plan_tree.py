"""A whole plan in memory, as a tree: the plan, its sections, and under them what they hold."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from db.tables.plan_links import NodeLink
from db.tables.plans import Basis, Node, Plan, Section
from letea.layouts import Family, family


@dataclass(eq=False)
class NodeTree:
    """An objective or measure with its links and with those beneath it."""

    node: Node
    children: list["NodeTree"] = field(default_factory=list)
    links: list[NodeLink] = field(default_factory=list)

    def walk(self) -> Iterator["NodeTree"]:
        """This node and all beneath it, in print order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass
class SectionTree:
    """A section with its rows of "Având în vedere", its objectives and its own sections."""

    section: Section
    basis: list[Basis] = field(default_factory=list)
    nodes: list[NodeTree] = field(default_factory=list)
    children: list["SectionTree"] = field(default_factory=list)

    def walk(self) -> Iterator["SectionTree"]:
        """This section and all beneath it, in print order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all_nodes(self) -> Iterator[NodeTree]:
        """Its objectives and measures of all levels, in print order."""
        for top in self.nodes:
            yield from top.walk()


@dataclass
class PlanTree:
    """A plan with all its sections; `own` is the family where the office made it itself."""

    plan: Plan
    sections: list[SectionTree] = field(default_factory=list)
    own: Family | None = None

    @property
    def layout(self) -> Family:
        """The family the plan follows.

        Raises:
            MissingResourceError: when neither Letea nor the office has it.
        """
        return self.own or family(self.plan.family)

    def walk(self) -> Iterator[SectionTree]:
        """All sections, in print order."""
        for child in self.sections:
            yield from child.walk()

    def all_nodes(self) -> Iterator[NodeTree]:
        """The objectives and measures of all sections, in print order."""
        for held in self.walk():
            yield from held.all_nodes()
