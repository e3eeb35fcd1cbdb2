"""Pictures of a paper: checked, turned upright, laid on white, for no paper carries transparency."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_LARGEST_SIDE = 1_200


class NotAPictureError(ValueError):
    """The bytes given as a picture (the coat of arms) are none that can be read."""


def on_white(picture: bytes) -> "Image":
    """The picture without transparency, at most 1,200 dots a side.

    Raises:
        NotAPictureError: the bytes are no PNG or JPEG, or are damaged.
    """
    from PIL import Image  # noqa: PLC0415 - only papers with a coat of arms need it

    try:
        with Image.open(BytesIO(picture), formats=("PNG", "JPEG")) as opened:
            opened.draft("RGB", (_LARGEST_SIDE, _LARGEST_SIDE))
            coloured = opened.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as damage:
        raise NotAPictureError("the picture is no readable PNG or JPEG") from damage
    coloured.thumbnail((_LARGEST_SIDE, _LARGEST_SIDE))
    ground = Image.new("RGB", coloured.size, "white")
    ground.paste(coloured, mask=coloured.getchannel("A"))
    return ground


def png_on_white(picture: bytes) -> bytes:
    """The same as the bytes of a PNG.

    Raises:
        NotAPictureError: the bytes are no PNG or JPEG, or are damaged.
    """
    written = BytesIO()
    on_white(picture).save(written, "PNG")
    return written.getvalue()
