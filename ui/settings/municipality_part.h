// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

namespace otklik {

/// A page that edits a part of the Municipality and leaves the rest as another page has set it.
class MunicipalityPart : public SettingsPage {
    Q_OBJECT
public:
    using SettingsPage::SettingsPage;

    QFuture<Result<>> save(SettingsService &settings) override;

protected:
    /// Invalid with the words for the person as its subject where a field cannot be used.
    virtual Result<> apply(Municipality &municipality) const = 0;
};

/// A result that is there already.
QFuture<Result<>> ready(Result<> result);

} // namespace otklik
