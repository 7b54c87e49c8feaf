#include "qr/code.h"

#include <qrencode.h>

#include <algorithm>
#include <array>
#include <memory>

namespace qr {
namespace {

/// Bytes that the versions hold at level M: ISO/IEC 18004:2015, table 7.
constexpr std::array<std::size_t, 40> bytes_at_m{
    14,  26,  42,  62,  84,  106,  122,  152,  180,  213,  251,  287,  331,  362,  412,  450,  504,  560,  624,  666,
    711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331};
/// What says that UTF-8 follows takes 12 bits; libqrencode 4.1 keeps more for it.
constexpr std::size_t mark_bytes = 3;
constexpr unsigned utf8 = 26;  // its number among Extended Channel Interpretations

constexpr int side_of(std::size_t version) {
    return 17 + 4 * static_cast<int>(version);
}

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

template <class Thing>
using Held = std::unique_ptr<Thing, void (*)(Thing*)>;

}  // namespace

std::size_t room_of(int side) {
    std::size_t room = 0;
    for (std::size_t version = 1; version <= bytes_at_m.size() && side_of(version) <= side; ++version)
        room = bytes_at_m[version - 1] - mark_bytes;
    return room;
}

std::size_t most_room() {
    return bytes_at_m.back() - mark_bytes;
}

std::optional<Code> encode(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const Held<QRinput> input(QRinput_new2(0, QR_ECLEVEL_M), QRinput_free);  // 0: the smallest
    if (!input) return std::nullopt;
    if (!is_ascii(text) && QRinput_appendECIheader(input.get(), utf8) != 0) return std::nullopt;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()), bytes) != 0) return std::nullopt;
    const Held<QRcode> made(QRcode_encodeInput(input.get()), QRcode_free);
    if (!made) return std::nullopt;
    Code code{made->width, {}};
    const auto count = static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side);
    code.is_dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i) code.is_dark.push_back((made->data[i] & 1) != 0);
    return code;
}

}  // namespace qr
