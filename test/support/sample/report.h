#pragma once

#include <string>
#include <vector>

namespace sample {

/// This process as one line of JSON: `{"pid":…,"arguments":[…],"directory":"…","children":[…],"priority":<class>,
/// "affinity":<bits>,"console":<whether there is one>}`. Arguments are those after the program's name, exactly as the C runtime splits the command line; all text is escaped to
/// ASCII, so that unpaired surrogates survive too.
std::string make_report(const std::vector<std::wstring>& arguments,
                        const std::vector<unsigned long>& children);

}  // namespace sample
