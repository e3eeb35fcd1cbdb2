"""What a worker can do with providers, partnerships, procedures and contracts, each as one call."""

from db.store import Store
from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from letea.actions import contracts, partnerships, procedures, providers
from tests.samples import TODAY
from tests.walks.deeds import Deed, first, person_without_ties


def new_provider(store: Store) -> None:
    file = providers.ProviderFile(
        Provider(name="Asociația Nouă"), [ProviderService(provider_id=0, name="Consiliere")]
    )
    providers.save_provider(store, file, TODAY)


def changed_provider(store: Store) -> None:
    file = providers.open_provider(store, first(store, Provider).id)
    file.provider.phone = "0234 111 111"
    file.services = [ProviderService(provider_id=file.provider.id, name="Alt serviciu")]
    providers.save_provider(store, file, TODAY)


def removed_provider(store: Store) -> None:
    providers.remove_provider(store, first(store, Provider).id)


def new_partnership(store: Store) -> None:
    partnerships.save_partnership(store, Partnership(partner="Poliția Exemplu"), TODAY)


def changed_partnership(store: Store) -> None:
    partnership = first(store, Partnership)
    partnership.ended_on = TODAY
    partnerships.save_partnership(store, partnership, TODAY)


def removed_partnership(store: Store) -> None:
    partnerships.remove_partnership(store, first(store, Partnership).id)


def new_procedure(store: Store) -> None:
    procedures.save_procedure(store, Procedure(title="Vizita la domiciliu"), TODAY)


def revised_procedure(store: Store) -> None:
    procedures.revise_procedure(store, first(store, Procedure).id, TODAY)


def removed_procedure(store: Store) -> None:
    procedures.remove_procedure(store, first(store, Procedure).id)


def new_contract(store: Store) -> None:
    file = contracts.new_contract(store, TODAY, person_without_ties(store))
    contracts.save_contract(store, file.contract, TODAY)


def numbered_contract(store: Store) -> None:
    file = contracts.new_contract(store, TODAY, person_without_ties(store))
    contracts.save_contract(store, file.contract, TODAY, take_next=True)


def changed_contract(store: Store) -> None:
    contract = first(store, ServiceContract)
    contract.ended_on, contract.ended_why = TODAY, "mutat"
    contracts.save_contract(store, contract, TODAY)


def removed_contract(store: Store) -> None:
    contracts.remove_contract(store, first(store, ServiceContract).id)


PARTNER_DEEDS: dict[str, Deed] = {
    "a provider": new_provider,
    "a provider changed": changed_provider,
    "a provider deleted": removed_provider,
    "a partnership": new_partnership,
    "a partnership ended": changed_partnership,
    "a partnership deleted": removed_partnership,
    "a procedure": new_procedure,
    "a procedure revised": revised_procedure,
    "a procedure deleted": removed_procedure,
    "a contract of services": new_contract,
    "a contract numbered by the register": numbered_contract,
    "a contract of services ended": changed_contract,
    "a contract of services deleted": removed_contract,
}
