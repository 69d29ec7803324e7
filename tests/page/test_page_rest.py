"""What the REST interface describes is what the contract's objects hold."""

from dataclasses import fields

from assistant import schema
from assistant.page import contract


def test_a_citation_over_rest_has_every_field_of_the_contract():
    assert set(contract.Citation.model_fields) == {item.name for item in fields(schema.Citation)}
