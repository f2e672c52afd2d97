// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik {

class Desk;
class Jobs;
class Preferences;

/// What bringing files in and out needs. All of it outlives the dialogs.
struct ExchangeParts {
    Desk &desk;
    Jobs &jobs;
    Preferences &preferences;
};

} // namespace otklik
