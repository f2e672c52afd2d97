// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QWidget>

namespace otklik {

/// A page of the settings. It shows what is set when it is made; what was changed is written by save().
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    bool isChanged() const { return m_isChanged; }

    /// Writes what was changed; Invalid with the words for the person as its subject where it cannot be. Called only
    /// where isChanged().
    virtual QFuture<Result<>> save(SettingsService &settings) = 0;
    /// What save() wrote is set now.
    virtual void saved(const Configuration &) { m_isChanged = false; }

signals:
    void changed();

protected:
    void markChanged()
    {
        m_isChanged = true;
        emit changed();
    }

private:
    bool m_isChanged = false;
};

} // namespace otklik
