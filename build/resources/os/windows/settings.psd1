# What Set-Kiosk.ps1 writes into the registry, and Undo-Kiosk.ps1 takes back. One line a setting:
#   Path, Name, Type, Value, and in Closes the attempts that it closes, by their numbers in ../hands-on-sheet.md.
# Flags of the accessibility keys are Windows' own with the bit 4 taken out, which is "started by its keys".
@{
    # For the whole machine, below HKEY_LOCAL_MACHINE.
    Machine = @(
        # Edges, gestures, pens
        @{ Closes = '14'; Path = 'SOFTWARE\Policies\Microsoft\Windows\EdgeUI'; Name = 'AllowEdgeSwipe'; Type = 'DWord'; Value = 0 }
        @{ Closes = '64'; Path = 'SOFTWARE\Policies\Microsoft\Windows\TabletPC'; Name = 'PreventFlicks'; Type = 'DWord'; Value = 1 }
        @{ Closes = '64'; Path = 'SOFTWARE\Policies\Microsoft\Windows\TabletPC'; Name = 'TurnOffPenFeedback'; Type = 'DWord'; Value = 1 }
        @{ Closes = '64'; Path = 'SOFTWARE\Policies\Microsoft\WindowsInkWorkspace'; Name = 'AllowWindowsInkWorkspace'; Type = 'DWord'; Value = 0 }
        # Ctrl+Alt+Del, locking, other accounts
        @{ Closes = '10'; Path = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System'; Name = 'HideFastUserSwitching'; Type = 'DWord'; Value = 1 }
        @{ Closes = '10'; Path = 'SOFTWARE\Policies\Microsoft\Windows\Personalization'; Name = 'NoLockScreen'; Type = 'DWord'; Value = 1 }
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\System'; Name = 'DisableLockScreenAppNotifications'; Type = 'DWord'; Value = 1 }
        @{ Closes = '10'; Path = 'SOFTWARE\Policies\Microsoft\Windows\System'; Name = 'DontDisplayNetworkSelectionUI'; Type = 'DWord'; Value = 1 }
        # Sticks
        @{ Closes = '66'; Path = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoDriveTypeAutoRun'; Type = 'DWord'; Value = 255 }
        @{ Closes = '66'; Path = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoAutorun'; Type = 'DWord'; Value = 1 }
        @{ Closes = '66'; Path = 'SOFTWARE\Policies\Microsoft\Windows\Explorer'; Name = 'NoAutoplayfornonVolume'; Type = 'DWord'; Value = 1 }
        @{ Closes = '66'; Path = 'SOFTWARE\Policies\Microsoft\Windows\RemovableStorageDevices\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}'; Name = 'Deny_Execute'; Type = 'DWord'; Value = 1 }
        # Devices that are new from now on: networks, Bluetooth, telephones and cameras, modems
        @{ Closes = '65'; Path = 'SOFTWARE\Policies\Microsoft\Windows\DeviceInstall\Restrictions'; Name = 'DenyDeviceClasses'; Type = 'DWord'; Value = 1 }
        @{ Closes = '65'; Path = 'SOFTWARE\Policies\Microsoft\Windows\DeviceInstall\Restrictions'; Name = 'DenyDeviceClassesRetroactive'; Type = 'DWord'; Value = 0 }
        @{ Closes = '65'; Path = 'SOFTWARE\Policies\Microsoft\Windows\DeviceInstall\Restrictions\DenyDeviceClasses'; Name = '1'; Type = 'String'; Value = '{4d36e972-e325-11ce-bfc1-08002be10318}' }
        @{ Closes = '65'; Path = 'SOFTWARE\Policies\Microsoft\Windows\DeviceInstall\Restrictions\DenyDeviceClasses'; Name = '2'; Type = 'String'; Value = '{e0cbf06c-cd8b-4647-bb8a-263b43f0f974}' }
        @{ Closes = '65'; Path = 'SOFTWARE\Policies\Microsoft\Windows\DeviceInstall\Restrictions\DenyDeviceClasses'; Name = '3'; Type = 'String'; Value = '{eec5ad98-8080-425f-922a-dabf3de3f69a}' }
        @{ Closes = '65'; Path = 'SOFTWARE\Policies\Microsoft\Windows\DeviceInstall\Restrictions\DenyDeviceClasses'; Name = '4'; Type = 'String'; Value = '{4d36e96d-e325-11ce-bfc1-08002be10318}' }
        # Messages and dialogs over the exhibit
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\Windows Error Reporting'; Name = 'Disabled'; Type = 'DWord'; Value = 1 }
        @{ Closes = '68'; Path = 'SOFTWARE\Microsoft\Windows\Windows Error Reporting'; Name = 'DontShowUI'; Type = 'DWord'; Value = 1 }
        @{ Closes = '68'; Path = 'SYSTEM\CurrentControlSet\Control\Windows'; Name = 'ErrorMode'; Type = 'DWord'; Value = 2 }
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\CloudContent'; Name = 'DisableWindowsConsumerFeatures'; Type = 'DWord'; Value = 1 }
        @{ Closes = '68'; Path = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoWelcomeScreen'; Type = 'DWord'; Value = 1 }
        # Security updates: every night at three, without a word to visitors
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'SetUpdateNotificationLevel'; Type = 'DWord'; Value = 1 }
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'UpdateNotificationLevel'; Type = 'DWord'; Value = 2 }
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU'; Name = 'AUOptions'; Type = 'DWord'; Value = 4 }
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU'; Name = 'ScheduledInstallDay'; Type = 'DWord'; Value = 0 }
        @{ Closes = '68'; Path = 'SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU'; Name = 'ScheduledInstallTime'; Type = 'DWord'; Value = 3 }
        # Game bar, voice, clipboard history
        @{ Closes = '13'; Path = 'SOFTWARE\Policies\Microsoft\Windows\GameDVR'; Name = 'AllowGameDVR'; Type = 'DWord'; Value = 0 }
        @{ Closes = '78'; Path = 'SOFTWARE\Policies\Microsoft\Windows\Windows Search'; Name = 'AllowCortana'; Type = 'DWord'; Value = 0 }
        @{ Closes = '78'; Path = 'SOFTWARE\Policies\Microsoft\Windows\AppPrivacy'; Name = 'LetAppsActivateWithVoice'; Type = 'DWord'; Value = 2 }
        @{ Closes = '63'; Path = 'SOFTWARE\Policies\Microsoft\Windows\System'; Name = 'AllowClipboardHistory'; Type = 'DWord'; Value = 0 }
    )
    # For the kiosk's own account, below its HKEY_CURRENT_USER.
    User = @(
        # Keys
        @{ Closes = '9'; Path = 'Software\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoWinKeys'; Type = 'DWord'; Value = 1 }
        @{ Closes = '10'; Path = 'Software\Microsoft\Windows\CurrentVersion\Policies\System'; Name = 'DisableTaskMgr'; Type = 'DWord'; Value = 1 }
        @{ Closes = '10'; Path = 'Software\Microsoft\Windows\CurrentVersion\Policies\System'; Name = 'DisableLockWorkstation'; Type = 'DWord'; Value = 1 }
        @{ Closes = '10'; Path = 'Software\Microsoft\Windows\CurrentVersion\Policies\System'; Name = 'DisableChangePassword'; Type = 'DWord'; Value = 1 }
        @{ Closes = '10'; Path = 'Software\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoLogoff'; Type = 'DWord'; Value = 1 }
        @{ Closes = '10'; Path = 'Software\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoClose'; Type = 'DWord'; Value = 1 }
        @{ Closes = '13'; Path = 'Control Panel\Keyboard'; Name = 'PrintScreenKeyForSnippingEnabled'; Type = 'DWord'; Value = 0 }
        # Sticky, Filter, Toggle and Mouse Keys, High Contrast, Narrator
        @{ Closes = '11'; Path = 'Control Panel\Accessibility\StickyKeys'; Name = 'Flags'; Type = 'String'; Value = '506' }
        @{ Closes = '11'; Path = 'Control Panel\Accessibility\Keyboard Response'; Name = 'Flags'; Type = 'String'; Value = '122' }
        @{ Closes = '11'; Path = 'Control Panel\Accessibility\ToggleKeys'; Name = 'Flags'; Type = 'String'; Value = '58' }
        @{ Closes = '11'; Path = 'Control Panel\Accessibility\MouseKeys'; Name = 'Flags'; Type = 'String'; Value = '58' }
        @{ Closes = '11'; Path = 'Control Panel\Accessibility\HighContrast'; Name = 'Flags'; Type = 'String'; Value = '122' }
        @{ Closes = '12'; Path = 'Software\Microsoft\Narrator\NoRoam'; Name = 'WinEnterLaunchEnabled'; Type = 'DWord'; Value = 0 }
        # Fingers
        @{ Closes = '15'; Path = 'Control Panel\Desktop'; Name = 'TouchGestureSetting'; Type = 'DWord'; Value = 0 }
        @{ Closes = '15'; Path = 'Software\Microsoft\Windows\CurrentVersion\PrecisionTouchPad'; Name = 'ThreeFingerSlideEnabled'; Type = 'DWord'; Value = 0 }
        @{ Closes = '15'; Path = 'Software\Microsoft\Windows\CurrentVersion\PrecisionTouchPad'; Name = 'FourFingerSlideEnabled'; Type = 'DWord'; Value = 0 }
        @{ Closes = '16'; Path = 'Software\Microsoft\Wisp\Pen\SysEventParameters'; Name = 'HoldMode'; Type = 'DWord'; Value = 3 }
        # Touch keyboard
        @{ Closes = '63'; Path = 'Software\Microsoft\TabletTip\1.7'; Name = 'EnableDesktopModeAutoInvoke'; Type = 'DWord'; Value = 0 }
        @{ Closes = '63'; Path = 'Software\Microsoft\TabletTip\1.7'; Name = 'TipbandDesiredVisibility'; Type = 'DWord'; Value = 0 }
        # Messages, game bar, voice
        @{ Closes = '68'; Path = 'Software\Policies\Microsoft\Windows\Explorer'; Name = 'DisableNotificationCenter'; Type = 'DWord'; Value = 1 }
        @{ Closes = '68'; Path = 'Software\Policies\Microsoft\Windows\CurrentVersion\PushNotifications'; Name = 'NoToastApplicationNotification'; Type = 'DWord'; Value = 1 }
        @{ Closes = '68'; Path = 'Software\Policies\Microsoft\Windows\CloudContent'; Name = 'DisableWindowsSpotlightFeatures'; Type = 'DWord'; Value = 1 }
        @{ Closes = '13'; Path = 'Software\Microsoft\GameBar'; Name = 'UseNexusForGameBarEnabled'; Type = 'DWord'; Value = 0 }
        @{ Closes = '13'; Path = 'System\GameConfigStore'; Name = 'GameDVR_Enabled'; Type = 'DWord'; Value = 0 }
        @{ Closes = '78'; Path = 'Software\Microsoft\Speech_OneCore\Preferences'; Name = 'VoiceActivationOn'; Type = 'DWord'; Value = 0 }
    )
    # Keys that the Keyboard Filter takes out before any program sees them.
    Keys = @(
        # 9
        'Windows', 'Win+L', 'Win+D', 'Win+E', 'Win+R', 'Win+X', 'Win+Tab', 'Win+Left', 'Win+Right', 'Win+Up', 'Win+Down', 'Alt+Tab', 'Alt+Esc', 'Ctrl+Esc', 'Application'
        # 10
        'Ctrl+Alt+Del', 'Shift+Ctrl+Esc'
        # 1
        'Alt+F4', 'Ctrl+F4'
        # 11
        'LShift+LAlt+NumLock', 'LShift+LAlt+PrintScrn'
        # 12
        'Win+U', 'Win+Enter', 'Win++', 'Win+-'
        # 7
        'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserStop', 'BrowserSearch', 'BrowserFavorites', 'BrowserHome'
        # 65
        'LaunchMail', 'LaunchMediaSelect', 'LaunchApp1', 'LaunchApp2'
    )
}
