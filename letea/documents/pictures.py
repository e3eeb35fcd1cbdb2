"""Pictures of a paper: checked, turned upright, laid on white, for no paper carries transparency."""

import struct
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_LARGEST_SIDE = 1_200
_SHEET_SIDE = 2_400  # dots: a scanned page is read well, and is drawn in a moment
_SHEETS = 200  # of one file
_DOTS = 96  # per inch
_DAMAGE = (OSError, SyntaxError, ValueError, IndexError, KeyError, TypeError, struct.error)  # of Pillow


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
    return _laid_on_white(coloured)


def png_on_white(picture: bytes) -> bytes:
    """The same as the bytes of a PNG.

    Raises:
        NotAPictureError: the bytes are no PNG or JPEG, or are damaged.
    """
    written = BytesIO()
    on_white(picture).save(written, "PNG")
    return written.getvalue()


def sheets_of(picture: bytes) -> bytes:
    """A picture as a PDF, to be looked at: each of its pages upright on a sheet of its own size.

    Raises:
        NotAPictureError: the bytes are no PNG, JPEG or TIFF, or are damaged.
    """
    from PIL import Image, ImageSequence  # noqa: PLC0415 - only who looks at an attached picture needs it

    written = BytesIO()
    try:
        with Image.open(BytesIO(picture), formats=("PNG", "JPEG", "TIFF")) as opened:
            opened.draft("RGB", (_SHEET_SIDE, _SHEET_SIDE))
            frames = islice(ImageSequence.Iterator(opened), _SHEETS)
            first, *rest = [_sheet(frame) for frame in frames]
    except (*_DAMAGE, Image.DecompressionBombError) as damage:
        raise NotAPictureError("the picture is no readable PNG, JPEG or TIFF") from damage
    first.save(written, "PDF", resolution=_DOTS, save_all=True, append_images=rest, quality=90)
    return written.getvalue()


def _sheet(frame: "Image") -> "Image":
    from PIL import ImageOps  # noqa: PLC0415 - same

    upright = ImageOps.exif_transpose(frame)
    upright.thumbnail((_SHEET_SIDE, _SHEET_SIDE))
    return _laid_on_white(upright.convert("RGBA"))


def _laid_on_white(coloured: "Image") -> "Image":
    from PIL import Image  # noqa: PLC0415 - same

    ground = Image.new("RGB", coloured.size, "white")
    ground.paste(coloured, mask=coloured.getchannel("A"))
    return ground
