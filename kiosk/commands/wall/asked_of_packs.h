// The kiosk asks the account that has its packs, see publish/pack_request.h, and waits for the answer.
#pragma once

#include <filesystem>

#include "commands/child.h"
#include "publish/pack_request.h"

namespace commands {

/// How long the other account may take to begin with it, and how often is looked.
struct AskedPatience {
    std::chrono::milliseconds begins{30'000}, look_again{200};
};

/// As `run_self` does with a child: `patience.told` hears each line of news, and what has no news for `patience.idle` is given up. When
/// nobody begins with it, that is the news. The number is drawn here. Any thread; one at a time.
Ended ask_of_packs(publish::PackRequest request, const std::filesystem::path& folder, const Patience& patience,
                   AskedPatience asked = {});

}  // namespace commands
